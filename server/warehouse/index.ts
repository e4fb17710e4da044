export { DataFileUnreadableError, DataFolderBusyError, DataFolderUnwritableError } from './data-folder-errors'
export { openWarehouse, type WarehouseOptions } from './open-warehouse'
export { StatementError } from './session'
export type { Cell, Parameters, Row, Session, Warehouse } from './warehouse'
