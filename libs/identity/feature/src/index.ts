export { administrationRoutes } from './administration.routes';
export { ownAbsencesRoutes } from './absences.routes';
export { identityRoutes } from './identity.routes';
export { SignInAgain } from './login/sign-in-again';
