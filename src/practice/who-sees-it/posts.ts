import type { Post } from './post.ts';

/** Half of them are best shared widely: somebody must hear of it. The other half belong to a few. */
export const posts: readonly Post[] = [
  {
    id: 'medal', poster: 'mila', scene: 'pool', selfie: true, wants: { circle: 'close', windows: 4 },
    details: [
      { id: 'medal', mark: 'medal', at: [36, 70], needed: true },
      { id: 'lin', mark: 'person', person: 'lin', at: [72, 48], matters: 'class' },
      { id: 'shirt', mark: 'shirt', at: [14, 66], matters: 'everyone' },
      { id: 'time', mark: 'clock', at: [86, 18], matters: 'everyone' },
      { id: 'snack', mark: 'food', at: [56, 84] },
    ],
  },
  {
    id: 'lost-cat', poster: 'dina', scene: 'street', wants: { circle: 'friends-of-friends', windows: 10 },
    details: [
      { id: 'cat', mark: 'cat', at: [40, 56], needed: true },
      { id: 'street', mark: 'sign', at: [82, 24], needed: true },
      { id: 'phone', mark: 'phone', at: [66, 82], matters: 'friends-of-friends' },
      { id: 'house', mark: 'key', at: [15, 70], matters: 'everyone' },
      { id: 'collar', mark: 'heart', at: [55, 34] },
    ],
  },
  {
    id: 'holiday', poster: 'tom', scene: 'sea', selfie: true, wants: { circle: 'close', windows: 4 },
    details: [
      { id: 'sea', mark: 'plane', at: [74, 22], needed: true },
      { id: 'dates', mark: 'calendar', at: [22, 34], matters: 'everyone' },
      { id: 'pass', mark: 'pass', at: [56, 76], matters: 'friends-of-friends' },
      { id: 'neighbour', mark: 'key', at: [86, 72], matters: 'club' },
      { id: 'ice', mark: 'food', at: [16, 82] },
    ],
  },
  {
    id: 'bake-sale', poster: 'aisha', scene: 'hall', selfie: true, wants: { circle: 'everyone', windows: 14 },
    details: [
      { id: 'where', mark: 'sign', at: [18, 26], needed: true },
      { id: 'when', mark: 'clock', at: [84, 26], needed: true },
      { id: 'helpers', mark: 'list', at: [78, 76], matters: 'club' },
      { id: 'last-year', mark: 'people', at: [66, 40], matters: 'everyone' },
      { id: 'cake', mark: 'cake', at: [14, 80] },
    ],
  },
  {
    id: 'surprise', poster: 'noor', scene: 'park', wants: { circle: 'close', windows: 4 },
    details: [
      { id: 'place', mark: 'sign', at: [80, 30], needed: true, matters: 'everyone' },
      { id: 'hour', mark: 'clock', at: [20, 24], needed: true },
      { id: 'for-ravi', mark: 'gift', at: [46, 66], matters: 'class' },
      { id: 'guests', mark: 'list', at: [78, 76], matters: 'class' },
      { id: 'lights', mark: 'cake', at: [22, 78] },
    ],
  },
  {
    id: 'song', poster: 'kim', scene: 'stage', selfie: true, wants: { circle: 'everyone', windows: 14 },
    details: [
      { id: 'song', mark: 'song', at: [62, 24], needed: true },
      { id: 'drummer', mark: 'face', at: [76, 50], matters: 'friends-of-friends' },
      { id: 'code', mark: 'code', at: [16, 44], matters: 'everyone' },
      { id: 'weekday', mark: 'calendar', at: [86, 82], matters: 'everyone' },
      { id: 'drums', mark: 'heart', at: [17, 82] },
    ],
  },
  {
    id: 'new-room', poster: 'jonas', scene: 'room', selfie: true, wants: { circle: 'close', windows: 3 },
    details: [
      { id: 'bed', mark: 'bed', at: [60, 74], needed: true },
      { id: 'view', mark: 'window', at: [56, 26], matters: 'everyone' },
      { id: 'shifts', mark: 'calendar', at: [86, 34], matters: 'friends-of-friends' },
      { id: 'bear', mark: 'bear', at: [84, 78], matters: 'class' },
      { id: 'poster', mark: 'song', at: [16, 30] },
    ],
  },
  {
    id: 'run', poster: 'eli', scene: 'yard', wants: { circle: 'friends-of-friends', windows: 10 },
    details: [
      { id: 'start', mark: 'sign', at: [18, 32], needed: true },
      { id: 'saturday', mark: 'clock', at: [82, 22], needed: true },
      { id: 'friend', mark: 'face', at: [48, 48], matters: 'club' },
      { id: 'ward', mark: 'list', at: [80, 72], matters: 'club' },
      { id: 'shoes', mark: 'heart', at: [26, 80] },
    ],
  },
  {
    id: 'sleepover', poster: 'leo', scene: 'room', wants: { circle: 'close', windows: 3 },
    details: [
      { id: 'laugh', mark: 'people', at: [44, 54], needed: true },
      { id: 'bear', mark: 'bear', at: [72, 70], matters: 'class' },
      { id: 'asleep', mark: 'face', person: 'bo', at: [20, 46], matters: 'close' },
      { id: 'door', mark: 'house', at: [86, 26], matters: 'everyone' },
      { id: 'pizza', mark: 'food', at: [46, 86] },
    ],
  },
  {
    id: 'bike', poster: 'sam', scene: 'yard', wants: { circle: 'friends-of-friends', windows: 10 },
    details: [
      { id: 'bike', mark: 'bike', at: [42, 62], needed: true },
      { id: 'price', mark: 'price', at: [70, 26], needed: true },
      { id: 'cellar', mark: 'house', at: [84, 62], matters: 'everyone' },
      { id: 'alone', mark: 'clock', at: [18, 24], matters: 'everyone' },
      { id: 'name-card', mark: 'card', at: [20, 78], matters: 'club' },
    ],
  },
];
