import type { Milestone, MilestoneDepartment, MilestoneStanding } from '../../../metrics/scoring/milestones'

/** The departments that stand so at a milestone. */
export const departmentsAt = ({ departments }: Milestone, standing: MilestoneStanding): MilestoneDepartment[] => departments.filter((one) => one.standing === standing)

/** How many departments have something to do for it. */
export const boundBy = (milestone: Milestone): number => milestone.departments.length - departmentsAt(milestone, 'nothing').length

/** Somebody has not done, or not even reported, what is due. */
export const isLate = (milestone: Milestone): boolean => departmentsAt(milestone, 'late').length + departmentsAt(milestone, 'not-reported').length > 0
