export const duplicateContract = {};
