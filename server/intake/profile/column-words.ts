/**
 * What sources call a column beside our own names of it, in Chinese (both scripts), Japanese and English; by column id.
 * A header that holds one of the words is taken for the column; the longest word wins.
 */
export const columnWords: Readonly<Record<string, readonly string[]>> = {
  id: ['编号', '编码', '編號', '标识', '序列号', 'identifier', 'uuid', 'id'],
  title: ['名称', '名稱', '数据名', '资源名', '标题', '標題', 'タイトル', 'title', 'name'],
  abstract: ['摘要', '描述', '简介', '说明', '說明', 'description', 'abstract', 'notes', 'summary'],
  keywords: ['关键字', '关键词', '關鍵字', '标签', '標籤', 'keyword', 'tag'],
  department: ['部门', '单位', '單位', '机构', '機關', '委办', '提供方', '組織', 'department', 'agency', 'organization', 'organisation', 'publisher', 'office', 'bureau'],
  domain: ['领域', '領域', '主题', '主題', '分类', '分類', '类别', 'category', 'domain', 'theme', 'topic', 'subject'],
  openness: ['开放属性', '公开属性', '开放等级', '共享属性', 'openness', 'access level'],
  frequency: ['更新频率', '更新频度', '更新周期', '更新頻率', '更新頻度', 'update frequency', 'frequency', 'accrual'],
  mode: ['开放方式', '共享方式', '提供方式', '是否接口', 'api', 'mode'],
  formats: ['格式', '檔案格式', '资源类型', 'format'],
  contact: ['联系方式', '联系电话', '联系人', '聯絡', 'contact', 'phone', 'email'],
  published_on: ['发布日期', '发布时间', '创建时间', '创建日期', '上线时间', '建立日期', '公開日', 'published', 'issued', 'created', 'date made public'],
  updated_on: ['更新日期', '更新时间', '最后更新', '最后修改', '最後更新', '修改时间', 'updated', 'modified', 'last update'],
  submitted: ['申请时间', '申请日期', '提交时间', '提出时间', 'submitted', 'opened'],
  passed: ['转交时间', '受理时间', '转交日期', '受理日期', 'passed', 'accepted'],
  due: ['期限', '应回复时间', '截止', 'due', 'target', 'deadline'],
  replied: ['回复时间', '答复时间', '办结时间', '回复日期', 'replied', 'closed', 'completed'],
  kind: ['项目类别', '项目类型', '建设类型', 'kind', 'type'],
  budget_year: ['预算年度', '年度', 'budget year', 'fiscal year'],
  list_year: ['清单年度', '年度', 'year'],
}
