import { Redirect, Route, Switch } from 'wouter';
import { CustomersScreen } from '../contacts/CustomersScreen.tsx';
import { places } from './routes.ts';
import { ScreenErrorBoundary } from './ScreenErrorBoundary.tsx';
import { lazyPart } from '../components/lazyPart.tsx';

const DeskScreen = lazyPart(async () => (await import('../desk/DeskScreen.tsx')).DeskScreen);
const MoneyScreen = lazyPart(async () => (await import('../money/MoneyScreen.tsx')).MoneyScreen, { isHeavy: true });
const RemindersScreen = lazyPart(async () => (await import('../reminders/RemindersScreen.tsx')).RemindersScreen);
const SettingsScreen = lazyPart(async () => (await import('../settings/SettingsScreen.tsx')).SettingsScreen);

/** The screen of the place shown now. */
export function Screens() {
  return (
    <Switch>
      <Route path="/desk">
        <ScreenErrorBoundary key="desk">
          <DeskScreen />
        </ScreenErrorBoundary>
      </Route>
      <Route path="/reminders/*?">
        <ScreenErrorBoundary key="reminders">
          <RemindersScreen />
        </ScreenErrorBoundary>
      </Route>
      <Route path="/customers/*?">
        <ScreenErrorBoundary key="customers">
          <CustomersScreen />
        </ScreenErrorBoundary>
      </Route>
      <Route path="/money/*?">
        <ScreenErrorBoundary key="money">
          <MoneyScreen />
        </ScreenErrorBoundary>
      </Route>
      <Route path="/settings/:section?">
        <ScreenErrorBoundary key="settings">
          <SettingsScreen />
        </ScreenErrorBoundary>
      </Route>
      <Route>
        <Redirect to={places.desk} replace />
      </Route>
    </Switch>
  );
}
