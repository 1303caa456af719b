export { divergenceRoutes } from './divergence-desk.routes';
export { knowledgePublicRoutes } from './knowledge-public.routes';
export { questionDeskRoutes } from './question-desk.routes';
export { knowledgeReservedRoutes } from './knowledge-reserved.routes';
export { pageViewsRoutes } from './page-views.routes';
