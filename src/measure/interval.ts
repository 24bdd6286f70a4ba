/** From where to where a figure may lie; of a share in parts of one. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
