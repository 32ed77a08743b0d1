package io.orderline.call.start;

import jakarta.inject.Singleton;
import java.util.List;

/** Whether all is well: there in every process. */
@Singleton
class HealthLinks implements StartLinks {

  @Override
  public List<Link> links() {
    return List.of(
        new Link("/q/health/ready", "运行状态：数据库、语音模型、语音播报", "health: database, speech model, voice"));
  }
}
