import { LAYERS, type Layer } from '../../record/parts.ts';
import style from './layer-switches.module.css';
import marks from './marks.module.css';

interface LayerSwitchesProps {
  /** Layers that the record has something in. */
  readonly present: ReadonlySet<Layer>;
  readonly shown: readonly Layer[];
  readonly onSwitch: (layer: Layer) => void;
}

/** A switch for each layer, which shows how the layer is marked. */
export function LayerSwitches({ present, shown, onSwitch }: LayerSwitchesProps) {
  return (
    <fieldset className={style.layers}>
      <legend className="visually-hidden">Show in the text</legend>
      {LAYERS.filter(({ id }) => present.has(id)).map(({ id, label }) => (
        <label className={style.layer} key={id}>
          <input checked={shown.includes(id)} onChange={() => onSwitch(id)} type="checkbox" />
          <span className={marks[id]}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
