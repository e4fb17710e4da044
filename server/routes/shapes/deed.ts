import { z } from '@hono/zod-openapi'

/** By whom and why something is done. A person who is signed in is named by her account: what is sent as `who` is for a server without accounts. */
export const deed = {
  who: z.string().trim().min(1).max(100).optional().openapi({ description: '经办人；已登录的以账号为准 / Who; of somebody signed in it is the account' }),
  why: z.string().trim().min(1).max(1000),
}
