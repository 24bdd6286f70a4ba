/** Phaser's numbers for its blend modes, kept as values so that sets need no part of Phaser at run time. */

/** Adding light (`BlendModes.ADD`). */
export const addLight = 1;
/** Laying over what is below (`BlendModes.NORMAL`). */
export const layOver = 0;
