export { contentBoardRoutes } from './content-board.routes';
export { contentPublicRoutes } from './content-public.routes';
