/** Which evenings a campaign offers. */
import type { Campaign } from './campaign.ts';

/** Why a window is dark, when it is. */
export type Offer = 'glows' | 'not-listed' | 'closed-13';

/** Comes in: an evening and the band it is written for. What a campaign does not list is dark; what is for 13 and over is dark until its pack opens it. */
export function offerOf({ evenings, opens13 }: Pick<Campaign, 'evenings' | 'opens13'>, { id, band }: { readonly id: string; readonly band: string }): Offer {
  if (band === '13-17' && !opens13.includes(id)) return 'closed-13';
  return evenings.length === 0 || evenings.includes(id) ? 'glows' : 'not-listed';
}
