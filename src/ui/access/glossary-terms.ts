/** The words that the glossary explains, by the ids of `late/glossary.json`: what a child meets in the game and may not know. */
export const glossaryTerms = [
  'account', 'password', 'password-manager', 'link', 'screenshot', 'block', 'report', 'profile', 'settings', 'browser', 'internet', 'online',
  'offline', 'upload', 'cloud', 'folder', 'device', 'tablet', 'app', 'skin', 'gem', 'gift-card', 'card-number', 'log-in', 'log-out', 'code',
  'family-word', 'sender', 'address', 'voicemail', 'mailbox', 'chat', 'member', 'contact', 'helpline', 'police', 'proof', 'private', 'public',
  'sticker', 'smiley', 'followers', 'comment', 'post', 'forward', 'copy', 'delete', 'countdown', 'deadline', 'pressure', 'threat', 'trap', 'fraud',
  'fake', 'genuine', 'pretend', 'bullying', 'left-out', 'anonymous', 'lawyer', 'law', 'counsellor', 'social-worker', 'permission', 'transfer',
  'bill', 'spam', 'warning-sign', 'signal-hurry', 'secret', 'too-good', 'moves-elsewhere', 'gut-check', 'rewind', 'swap', 'stranger', 'invitation',
  'discount', 'camera', 'responsible', 'network', 'guilt',
] as const;
export type GlossaryTerm = (typeof glossaryTerms)[number];
