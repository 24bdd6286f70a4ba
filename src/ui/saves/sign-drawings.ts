import { Apple, Bell, Bike, Bird, Cat, Cloud, Dog, Fish, Guitar, KeyRound, LampDesk, Leaf, Moon, Rabbit, Rocket, Sailboat, Snail, Snowflake, Star, Sun, Tent, TreePine, Turtle, Umbrella } from 'lucide';
import type { IconNode } from 'lucide';
import type { Sign } from '../sign-list.ts';

/** How each sign is drawn. */
export const signDrawings: Readonly<Record<Sign, IconNode>> = {
  lamp: LampDesk, key: KeyRound, moon: Moon, sun: Sun, star: Star, cloud: Cloud, leaf: Leaf, tree: TreePine, fish: Fish, bird: Bird, cat: Cat, dog: Dog,
  snail: Snail, turtle: Turtle, rabbit: Rabbit, bike: Bike, rocket: Rocket, boat: Sailboat, umbrella: Umbrella, bell: Bell, guitar: Guitar, tent: Tent, apple: Apple, snowflake: Snowflake,
};
