export const calendarVi = {} as const;
