import 'reflect-metadata';
import { AppModule } from '@respi/composition/server';
import {
  createApiApp,
  openApiDocument,
  readConfig,
  serveOpenApi,
  serveSecurityTxt,
  startupProblem,
} from '@respi/shared/api-platform';

/** The HTTP process. It listens, and stops in order when it is told to: what is being answered is answered first. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApiApp(AppModule.for(config), { portalUrl: config.portalUrl });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  serveOpenApi(app, openApiDocument(app));
  serveSecurityTxt(app, config);
  await app.listen(config.port, config.host);
  process.stdout.write(`${JSON.stringify({ process: 'api', state: 'ready', address: config.publicUrl })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${startupProblem(error)}\n`);
  process.exit(1);
});
