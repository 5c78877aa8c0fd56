import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver } from '@mantine/core';

/** Ink blue, from a wash to a full pen. */
const ink = [
  '#eef2fa',
  '#dde5f4',
  '#c3d0ec',
  '#a9c0f2',
  '#7e9ad6',
  '#5a78b8',
  '#3d5b9c',
  '#24437f',
  '#1c3566',
  '#14264a',
] as const;
/** The one red: a seal's. */
const seal = [
  '#fcf0ec',
  '#fae0d9',
  '#f5c4b9',
  '#f2998b',
  '#df6f5f',
  '#cb4b3c',
  '#b93429',
  '#a8271e',
  '#871d16',
  '#651510',
] as const;
const leaf = [
  '#eff6ee',
  '#dcebdb',
  '#bddcc0',
  '#93cda3',
  '#6bb080',
  '#4b9263',
  '#3a7c51',
  '#2f6b45',
  '#245536',
  '#193c26',
] as const;
const lamp = [
  '#fdf6e4',
  '#f9eac6',
  '#f2d998',
  '#ecca80',
  '#d8a943',
  '#b98621',
  '#946712',
  '#77530a',
  '#5c4008',
  '#412d05',
] as const;
/** Warm greys, in place of Mantine's cold ones. */
const paper = [
  '#fbf8f1',
  '#f4eee1',
  '#eae2d0',
  '#dcd2bc',
  '#c4b9a2',
  '#a0957f',
  '#7a715f',
  '#5c5547',
  '#423d33',
  '#2b2821',
] as const;
const night = [
  '#ece4d3',
  '#cfc6b3',
  '#b3a993',
  '#877d69',
  '#5d5546',
  '#3a352b',
  '#2d2922',
  '#23201b',
  '#191714',
  '#100f0c',
] as const;

/** The list itself scrolls, as theme.css says: a box within it that scrolls would be one more thing that takes the focus. */
const listOfChoices = { defaultProps: { withScrollArea: false } } as const;

/** How Mantine's components look; the colours behind the variables stand in theme.css. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 3 },
  // Mantine judges contrast by the light scheme alone; ours turns round in the dark.
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...resolved, color: 'var(--longhand-on-accent)' } : resolved;
  },
  black: '#1d2740',
  white: '#fffdf8',
  colors: { ink, seal, leaf, lamp, gray: paper, dark: night, red: seal, blue: ink, green: leaf, yellow: lamp },
  fontFamily: 'var(--longhand-font)',
  headings: { fontFamily: 'var(--longhand-font)', fontWeight: '600', textWrap: 'balance' },
  defaultRadius: 'md',
  radius: { md: 'var(--longhand-radius)', lg: 'var(--longhand-radius-large)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: {
        radius: 'lg',
        overlayProps: { color: 'var(--longhand-scrim)', backgroundOpacity: 1 },
        // A moved dialog would hold, and cut off, the lists of choices that hang below its fields.
        transitionProps: { transition: 'fade' },
      },
    },
    // The head of a dialog is no banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // The placeholder that takes the focus has no place in a menu; the first entry has.
    // In a low window its entries are scrolled to, and what it hangs from goes out of sight: it has to stay.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, hideDetached: false } },
    // A list of choices belongs to its field, in a dialog above all; fixed, so that a low dialog does not cut it off.
    Combobox: { defaultProps: { withinPortal: false, floatingStrategy: 'fixed' } },
    Select: listOfChoices,
    MultiSelect: listOfChoices,
    Autocomplete: listOfChoices,
    TagsInput: listOfChoices,
    Checkbox: { defaultProps: { iconColor: 'var(--longhand-on-accent)' } },
    Radio: { defaultProps: { iconColor: 'var(--longhand-on-accent)' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    // Hints stand below, so that fields beside each other stay in line.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Button: { defaultProps: { radius: 'md' } },
  },
});

const semantic = {
  '--mantine-color-body': 'var(--longhand-ground)',
  '--mantine-color-text': 'var(--longhand-text)',
  '--mantine-color-dimmed': 'var(--longhand-text-soft)',
  '--mantine-color-placeholder': 'var(--longhand-text-soft)',
  '--mantine-color-anchor': 'var(--longhand-accent)',
  '--mantine-color-error': 'var(--longhand-seal)',
  '--mantine-color-default': 'var(--longhand-surface)',
  '--mantine-color-default-hover': 'var(--longhand-surface-hover)',
  '--mantine-color-default-color': 'var(--longhand-text)',
  '--mantine-color-default-border': 'var(--longhand-line)',
  '--mantine-color-ink-light': 'var(--longhand-accent-soft)',
  '--mantine-color-ink-light-hover': 'var(--longhand-accent-soft)',
  '--mantine-color-ink-light-color': 'var(--longhand-accent)',
  '--mantine-color-ink-outline': 'var(--longhand-accent)',
  '--mantine-color-ink-text': 'var(--longhand-accent)',
  '--mantine-color-seal-light': 'var(--longhand-seal-soft)',
  '--mantine-color-seal-light-color': 'var(--longhand-seal)',
  '--mantine-color-seal-text': 'var(--longhand-seal)',
  '--mantine-color-lamp-light': 'var(--longhand-notice-soft)',
  '--mantine-color-lamp-light-color': 'var(--longhand-notice)',
  '--mantine-color-leaf-light': 'var(--longhand-good-soft)',
  '--mantine-color-leaf-light-color': 'var(--longhand-good)',
  '--mantine-primary-color-contrast': 'var(--longhand-on-accent)',
  '--mantine-shadow-sm': 'var(--longhand-shadow)',
  '--mantine-shadow-md': 'var(--longhand-shadow)',
};

/** Points Mantine's own names at ours, the same in both schemes: theme.css tells what they are in each. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: semantic, dark: semantic });
