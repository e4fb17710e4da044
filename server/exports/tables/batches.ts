import { column, type TableToExport } from '../table'

export default {
  id: 'batches',
  names: { zh: '导入批次', en: 'Batches' },
  note: { zh: '导入的全部批次，含暂存和已撤回的，新的在前。', en: 'Every batch that was imported, those held and withdrawn too, the newest first.' },
  columns: () => [
    column('batch', '批次', 'Batch', 'whole', { zh: '批次号', en: 'Number of the batch' }),
    column('source', '来源', 'Source', 'text', { zh: '数据来源', en: 'The source' }),
    column('profile', '导入方案', 'Profile', 'text', { zh: '读取所用的导入方案', en: 'The profile that read it' }),
    column('observed_on', '观测日', 'Observed on', 'day', { zh: '数据所述状态的日期', en: 'The day that the data speak of' }),
    column('imported_at', '导入时刻', 'Imported at', 'instant', { zh: '导入的时刻', en: 'When it was imported' }),
    column('who', '经办人', 'Who', 'text', { zh: '导入的人', en: 'Who imported it' }),
    column('status', '状态', 'Status', 'text', { zh: 'loaded 已导入；held 暂存待定；withdrawn 已撤回', en: 'loaded, held or withdrawn' }),
    column('rows', '行数', 'Rows', 'whole', { zh: '文件中的行数', en: 'Rows of its files' }, { zh: '行', en: 'rows' }),
    column('accepted', '接受', 'Accepted', 'whole', { zh: '接受的行数', en: 'Rows accepted' }, { zh: '行', en: 'rows' }),
    column('rejected', '拒绝', 'Rejected', 'whole', { zh: '拒绝的行数', en: 'Rows rejected' }, { zh: '行', en: 'rows' }),
    column('duplicate', '重复', 'Duplicate', 'whole', { zh: '与已有记录相同的行数', en: 'Rows that were there already' }, { zh: '行', en: 'rows' }),
    column('sample', '示例数据', 'Sample', 'flag', { zh: '系统自带的示例数据', en: 'The sample that comes with the program' }),
    column('files', '文件', 'Files', 'json', { zh: '文件名及其 SHA-256', en: 'Names of its files with their SHA-256' }),
    column('notes', '说明', 'Notes', 'json', { zh: '导入方案对读法的说明', en: 'What the profile says of its reading' }),
  ],
  async *pages({ office }) {
    yield (await office.batches()).map((one) => [
      one.id, one.source, one.profile, one.observedOn, one.importedAt, one.who, one.status, one.rows, one.accepted, one.rejected, one.duplicate, one.sample,
      JSON.stringify(one.files.map(({ name, sha256 }) => ({ name, sha256 }))), JSON.stringify(one.notes),
    ])
  },
} satisfies TableToExport
