import { PaperFiles } from '../../../form-fields/papers/paper-files.js';
import { paperOf, putPaper } from '../draft/papers.js';
import { useWizard } from '../draft/wizard.js';

/** The files of one paper in the middle of the form; the page of all papers shows the same files. */
export function PaperInForm({ component, id }: { component: string; id: string }) {
  const { keeper, draft, tray, papers } = useWizard();
  const paper = papers.find(({ key }) => key === component);
  if (!paper) return null;
  const { documents, notHeld } = paperOf(draft, component);
  return (
    <PaperFiles
      id={id}
      paperKey={component}
      paperName={paper.shortName ?? paper.name}
      accepts={paper.accepts}
      documents={documents}
      tray={tray}
      onRemove={(gone) => putPaper(keeper, component, { documents: documents.filter((one) => one.id !== gone.id), notHeld })}
    />
  );
}
