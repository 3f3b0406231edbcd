/** Name of the job that draws, and of the queue in which posters wait for one another. */
export const drawJob = 'posters:draw';
