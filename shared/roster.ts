export const rosterContract = {};
