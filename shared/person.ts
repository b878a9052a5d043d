export const personContract = {};
