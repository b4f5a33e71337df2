// Channels by which a seller's people are notified.
export const CHANNEL_KINDS = ['email', 'telegram', 'wecom', 'dingtalk', 'feishu', 'max'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
