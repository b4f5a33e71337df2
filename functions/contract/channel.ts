// Ways in which the people of a seller are told.
export const CHANNEL_KINDS = ['email', 'telegram', 'wecom', 'dingtalk', 'feishu', 'max'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
