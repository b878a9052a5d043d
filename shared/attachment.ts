export const attachmentContract = {};
