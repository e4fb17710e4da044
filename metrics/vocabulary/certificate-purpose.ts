import type { Names } from '../names'

/** What a certificate of a project's place in the catalogue is asked for. */
export const certificatePurposes = {
  acceptance: { zh: '项目验收', en: 'Acceptance' },
  maintenance: { zh: '运维申请', en: 'O&M application' },
  budget: { zh: '预算资金拨付', en: 'Budget' },
} satisfies Record<string, Names>

export type CertificatePurpose = keyof typeof certificatePurposes
