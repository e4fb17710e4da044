/** How data is opened; shared by the record types that say it. */
export const deliveryMode = {
  api: { zh: '接口', en: 'API', spellings: ['应用程序接口', '接口方式', 'API接口'] },
  file: { zh: '文件', en: 'File', spellings: ['文件方式', '数据产品', '文件下载'] },
}
