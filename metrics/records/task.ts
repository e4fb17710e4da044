import { recordType } from './record-type'

export default recordType({
  id: 'task',
  names: { zh: '分工任务', en: 'Assigned task' },
  note: { zh: '工作分工表及各条款明确的任务和平台建设节点。', en: 'A task or milestone of the plan with the body that has to do it.' },
  key: ['id'],
  columns: [
    { id: 'id', names: { zh: '任务编号', en: 'Task id' }, type: 'text', required: true },
    { id: 'title', names: { zh: '任务内容', en: 'Title' }, type: 'text', required: true },
    { id: 'department', names: { zh: '责任部门', en: 'Department' }, type: 'department', required: true },
    { id: 'clause', names: { zh: '依据条款', en: 'Clause' }, type: 'text' },
    { id: 'due_on', names: { zh: '完成期限', en: 'Due on' }, type: 'day', ahead: true },
    { id: 'done_on', names: { zh: '完成日期', en: 'Done on' }, type: 'day' },
  ],
})
