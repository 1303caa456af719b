export { noticeBellWords } from './bell/notice-bell-words';
export { NoticeBell } from './bell/notice-bell';
export { noticeRoutes } from './notices.routes';
