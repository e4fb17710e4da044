import { Mistake } from '../office/mistake'

/** Another process, or another part of this one, has the data folder open. */
export class DataFolderBusyError extends Mistake {
  constructor(folder: string, process: string | null) {
    super(
      'data-folder-busy',
      { zh: '数据目录正被使用', en: 'The data folder is in use' },
      {
        zh: `数据目录 ${folder} 正被另一个进程使用${process ? `（进程 ${process}）` : ''}。请先停止它，或用 --data 另选目录。`,
        en: `The data folder ${folder} is in use by another process${process ? ` (process ${process})` : ''}. Stop it first, or choose another folder with --data.`,
      },
      503,
    )
    this.name = 'DataFolderBusyError'
  }
}

/** The data folder is closed already, or will be: the program ends. */
export class DataFolderClosedError extends Mistake {
  constructor() {
    super(
      'data-folder-closed',
      { zh: '服务正在停止', en: 'The server is stopping' },
      { zh: '服务正在停止，此次请求没有完成。请在服务重新启动后重试。', en: 'The server is stopping; this request did not complete. Try again when it has been started anew.' },
      503,
    )
    this.name = 'DataFolderClosedError'
  }
}

const reasons: Readonly<Record<string, { zh: string; en: string }>> = {
  EACCES: { zh: '没有写入权限', en: 'no permission to write' },
  EPERM: { zh: '没有写入权限', en: 'no permission to write' },
  EROFS: { zh: '文件系统只读', en: 'the file system is read-only' },
  ENOTDIR: { zh: '路径中有一段是文件而不是目录', en: 'a part of the path is a file, not a folder' },
  EEXIST: { zh: '同名文件已存在，不是目录', en: 'a file of that name is there, not a folder' },
  ENOENT: { zh: '系统不允许在那里新建目录', en: 'the system allows no folder there' },
}

/** The data folder cannot be made or written. */
export class DataFolderUnwritableError extends Mistake {
  constructor(folder: string, code: string) {
    const reason = reasons[code] ?? { zh: code, en: code }
    super(
      'data-folder-unwritable',
      { zh: '数据目录不可写', en: 'The data folder cannot be written' },
      {
        zh: `数据目录 ${folder} 不可写：${reason.zh}。请改正权限，或用 --data 另选目录。`,
        en: `The data folder ${folder} cannot be written: ${reason.en}. Correct its permissions, or choose another folder with --data.`,
      },
      500,
    )
    this.name = 'DataFolderUnwritableError'
  }
}

/** The file of the data folder is there, and is not one that this program can read. */
export class DataFileUnreadableError extends Mistake {
  constructor(file: string, cause: string) {
    const [first = cause] = cause.split('\n')
    super(
      'data-file-unreadable',
      { zh: '数据文件无法读取', en: 'The data file cannot be read' },
      {
        zh: `${file} 不是本程序可读的数据文件（${first}）。请从备份恢复，或用 --data 另选目录。`,
        en: `${file} is not a data file that this program can read (${first}). Restore it from a backup, or choose another folder with --data.`,
      },
      500,
    )
    this.name = 'DataFileUnreadableError'
  }
}
