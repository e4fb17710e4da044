/** 整改通知 of all that was missed; 督办单 of what is overdue. */
export const noticeForms = ['rectification', 'supervision'] as const
