/** The picture of each comfort preset. */
import { BookOpen, Ear, Eye, Hand, Leaf } from 'lucide';
import type { IconNode } from 'lucide';
import type { Preset } from './comfort-settings.ts';

export const presetIcons: Readonly<Record<Preset, IconNode>> = { reading: BookOpen, seeing: Eye, hearing: Ear, moving: Hand, calm: Leaf };
