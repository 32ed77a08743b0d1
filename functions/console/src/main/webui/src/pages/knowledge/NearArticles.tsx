import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { nearArticlesQuery } from "../../api/queries.ts";
import { useSettled } from "./useSettled.ts";

interface NearArticlesProps {
  shop: string;
  topic: string;
  asked: string[];
  /** The article that is written. */
  article?: string;
}

/** Other articles that callers ask for in nearly the same words: the line may tell them apart badly. */
export function NearArticles({ shop, topic, asked, article }: NearArticlesProps) {
  const { t } = useTranslation();
  const words = useSettled(JSON.stringify([topic.trim(), ...asked]));
  const [first = "", ...others] = JSON.parse(words) as string[];
  const near = useQuery({ ...nearArticlesQuery(shop, first, others, article), enabled: first !== "" && first.length <= 100 });
  return (
    <div role="status">
      {near.data && near.data.length > 0 && (
        <div className="near">
          <p>{t("knowledge.nearLead")}</p>
          <ul>
            {near.data.map((other) => (
              <li key={other.article}>
                <Link to="/$shop/knowledge" params={{ shop }} search={{ article: other.article }}>
                  {other.topic}
                </Link>{" "}
                <span className="small">{t("knowledge.nearWords", { asked: other.asked, question: other.question })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
