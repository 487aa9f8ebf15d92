import { app } from 'electron';

void app.whenReady().then(() => {
  process.stdout.write('The desktop shell is not built yet.\n');
  app.quit();
});
