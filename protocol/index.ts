export * from './limits.ts';
export * from './errors.ts';
export * from './events.ts';
