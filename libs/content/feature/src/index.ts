export { UnreadBoard } from './board/unread-board';
export { unreadBoardWords } from './board/unread-board-words';
export { contentBoardRoutes } from './content-board.routes';
export { contentPublicRoutes } from './content-public.routes';
export { servicesPublicRoutes } from './services/services-public.routes';
export { servicesReservedRoutes } from './services/services-reserved.routes';
export { calendarRoutes } from './calendar/calendar.routes';
export { helpdeskRoutes } from './helpdesk/helpdesk.routes';
