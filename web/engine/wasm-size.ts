/** Plain size of the engine in bytes, for its progress: the server names only the size of the compressed form. */
export const wasmSize = 35_996_950
