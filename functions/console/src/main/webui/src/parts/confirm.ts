import { App, type ModalFuncProps } from "antd";
import { useTranslation } from "react-i18next";
import { giveBack } from "./focus.ts";

interface Question {
  /** What is done, and what the button says that does it. */
  title: string;
  /** The button's words, where they are others than the title's. */
  act?: string;
  /** What happens then. */
  text?: string;
  /** It takes something away from somebody. */
  danger?: boolean;
  /** The dialog stays until it is done. */
  go: () => unknown;
}

/** How a question looks: what takes something away is red, and Enter alone does not do it. */
export function confirmation({ title, act, text, danger, go }: Question, cancel: string): ModalFuncProps {
  return {
    title,
    content: text,
    okText: act ?? title,
    cancelText: cancel,
    okButtonProps: { danger: danger ?? false },
    autoFocusButton: danger ? "cancel" : "ok",
    onOk: async () => {
      await go();
    },
    afterClose: giveBack,
  };
}

/** Asks before something is done that cannot be taken back by one click. */
export function useConfirm(): (question: Question) => void {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  return (question) => void modal.confirm(confirmation(question, t("act.cancel")));
}
