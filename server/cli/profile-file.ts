/** Whether `--profile` names a file rather than a shipped profile. */
export const isProfileFile = (profile: string): boolean => /\.ya?ml$/i.test(profile) || /[\\/]/.test(profile)
