export { minute } from '../../metrics/time/minute'
