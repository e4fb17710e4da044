import type { YAMLError } from 'yaml'
import type { Names } from '../../../metrics/names'

const inChinese: Readonly<Record<YAMLError['code'], string>> = {
  ALIAS_PROPS: '引用（*）不能再带属性',
  BAD_ALIAS: '引用（*）的名称不对',
  BAD_COLLECTION_TYPE: '集合的类型与标记不符',
  BAD_DIRECTIVE: '指令（%）有误',
  BAD_DQ_ESCAPE: '双引号内的转义有误',
  BAD_INDENT: '缩进不对',
  BAD_PROP_ORDER: '属性的次序不对',
  BAD_SCALAR_START: '以此符号开头的文字须加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行之内有两个冒号；含冒号的文字须加引号',
  BLOCK_IN_FLOW: '方括号或花括号之内不能写成多行块',
  DUPLICATE_KEY: '同一个键写了两次',
  IMPOSSIBLE: '无法读取',
  KEY_OVER_1024_CHARS: '键过长',
  MISSING_CHAR: '缺少符号（引号、括号、冒号或逗号）',
  MULTILINE_IMPLICIT_KEY: '键不能跨行',
  MULTIPLE_ANCHORS: '同一处写了两个锚（&）',
  MULTIPLE_DOCS: '一个文件只写一个方案',
  MULTIPLE_TAGS: '同一处写了两个标记（!）',
  NON_STRING_KEY: '键必须是文字',
  RESOURCE_EXHAUSTION: '嵌套或引用过多',
  TAB_AS_INDENT: '缩进不能用制表符，请用空格',
  TAG_RESOLVE_FAILED: '不认识的标记（!）',
  UNEXPECTED_TOKEN: '此处出现了意外的符号',
}

/** What is wrong with the YAML itself; the parser's own words stand in the English text and behind the Chinese one. */
export function syntaxRefusal({ code, message }: YAMLError): Names {
  const en = message.split('\n')[0]!.replace(/ at line.*$/, '')
  return { zh: `YAML 写法有误：${inChinese[code]}（${en}）`, en }
}
