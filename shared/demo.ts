export const demoContract = {};
