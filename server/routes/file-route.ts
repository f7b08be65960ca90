/** The last segment of a route: a file in a folder, and nothing above or hidden in it. */
export const FILE = ':file(^[\\w-][\\w.-]*$)';

export interface FileRoute {
  Params: { file: string };
}
