export * from './time-limit.js';
export * from './working-hours.js';
export * from './calendar-day.js';
export * from './work-calendar.js';
export * from './deadline.js';
export * from './endpoints.js';
export * from './admin-endpoints.js';
