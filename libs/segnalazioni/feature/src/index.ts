export { segnalazioniRoutes } from './segnalazioni.routes';
