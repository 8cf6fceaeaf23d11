/** Fetches what the task center shows once there is a job. */
export const loadTasks = async () => (await import('./Tasks.tsx')).Tasks;
