/** What packing needs of the library, loaded after the first paint. */
export { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
