import { Redirect, Route, Switch } from 'wouter';
import { CustomersScreen } from '../contacts/CustomersScreen.tsx';
import { DeskScreen } from '../desk/DeskScreen.tsx';
import { MoneyScreen } from '../money/MoneyScreen.tsx';
import { RemindersScreen } from '../reminders/RemindersScreen.tsx';
import { SettingsScreen } from '../settings/SettingsScreen.tsx';
import { places } from './routes.ts';
import { ScreenErrorBoundary } from './ScreenErrorBoundary.tsx';

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
