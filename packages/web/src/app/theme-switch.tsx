import { chooseTheme, THEMES, useTheme } from './theme.ts';
import style from './theme-switch.module.css';

const LABELS = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;

export function ThemeSwitch() {
  const theme = useTheme();
  return (
    <label className={style.theme}>
      <span className="visually-hidden">Theme</span>
      <select
        onChange={(event) => chooseTheme(THEMES.find((one) => one === event.target.value) ?? 'system')}
        value={theme}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {LABELS[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
