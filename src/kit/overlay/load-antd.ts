/** Loads the part of antd that all dialogs need. */
export const loadAntd = () => import('./Antd.tsx');
